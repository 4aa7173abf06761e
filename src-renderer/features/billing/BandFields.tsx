import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import styles from './BandFields.module.css';

/** 阶梯: each band up to an amount and its price; only what falls into it costs that. The last has no end. */
export function TierFields({ unit }: { unit: string }) {
  const { t } = useTranslation('billing');
  return (
    <Form.List name="tiers">
      {(bands, { add, remove }) => (
        <fieldset className={styles['bands']}>
          <legend>{t('tiers.title')}</legend>
          {bands.map(({ key, name }, at) => (
            <div key={key} className={styles['band']}>
              <span>{t('tiers.nth', { n: at + 1 })}</span>
              {at === bands.length - 1 ? (
                <span>{t('tiers.rest')}</span>
              ) : (
                <DecimalField
                  name={[name, 'upTo']}
                  label={t('tiers.upTo', { n: at + 1 })}
                  isLabelUnseen
                  places={3}
                  placeholder={t('tiers.upToHow')}
                  {...(unit === '' ? {} : { suffix: unit })}
                />
              )}
              <BandPrice name={name} nth={at + 1} onRemove={bands.length > 2 ? () => remove(name) : null} />
            </div>
          ))}
          {bands.length < 10 ? (
            <Button onClick={() => add({ upTo: '', price: '' }, bands.length - 1)}>{t('tiers.add')}</Button>
          ) : null}
        </fieldset>
      )}
    </Form.List>
  );
}

/** 电梯费: floors from and to, and what they pay. */
export function FloorFields() {
  const { t } = useTranslation('billing');
  return (
    <Form.List name="floorBands">
      {(bands, { add, remove }) => (
        <fieldset className={styles['bands']}>
          <legend>{t('floors.title')}</legend>
          {bands.map(({ key, name }, at) => (
            <div key={key} className={styles['band']}>
              <Form.Item name={[name, 'from']}>
                <InputNumber<string | number>
                  {...wholeNumber}
                  aria-label={t('floors.from', { n: at + 1 })}
                  placeholder={t('floors.fromHow')}
                />
              </Form.Item>
              <Form.Item name={[name, 'to']}>
                <InputNumber<string | number>
                  {...wholeNumber}
                  aria-label={t('floors.to', { n: at + 1 })}
                  placeholder={t('floors.toHow')}
                />
              </Form.Item>
              <BandPrice name={name} nth={at + 1} onRemove={bands.length > 1 ? () => remove(name) : null} />
            </div>
          ))}
          <Button onClick={() => add({ from: null, to: null, price: '' })}>{t('tiers.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

type PriceProps = { name: number; nth: number; onRemove: (() => void) | null };

/** What a band costs, and the way to be rid of it. */
function BandPrice({ name, nth, onRemove }: PriceProps) {
  const { t } = useTranslation('billing');
  return (
    <>
      <DecimalField
        name={[name, 'price']}
        label={t('tiers.price', { n: nth })}
        isLabelUnseen
        places={4}
        most={1_000_000}
        placeholder={t('standard.price')}
        suffix={t('yuanSign')}
      />
      {onRemove ? (
        <Button type="text" aria-label={t('tiers.removeNth', { n: nth })} onClick={onRemove}>
          {t('tiers.remove')}
        </Button>
      ) : null}
    </>
  );
}
