import { Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { useDraft } from '../../app/drafts.ts';
import { orNull } from '../../app/form/orNull.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import { offerNote } from '../../app/undo.tsx';
import { CountSheet } from './CountSheet.tsx';
import { asCount, type TypedCount } from './countTyped.ts';

type Draft = { counts: TypedCount; reason: string };

/**
 * The drawer is taken over: its float is counted as every drawer is. That it differs from what was left in it is said only
 * after, and then it is asked why.
 */
export function OpenDrawer({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation(['receipts', 'shell']);
  const [draft = nothingTyped, keep] = useDraft<Draft>('drawer/open', t('drawer.title'));
  const [asksReason, askReason] = useState(draft.reason !== '');
  const [isReasonMissing, missReason] = useState(false);
  const { send, busy, failure } = useCommand(contract.drawer.open);
  const reasonField = useRef<InputRef>(null);

  useEffect(() => {
    if (asksReason) reasonField.current?.focus();
  }, [asksReason]);

  async function open(counts: Pieces): Promise<void> {
    const reason = orNull(draft.reason);
    if (asksReason && reason === null) {
      missReason(true);
      return reasonField.current?.focus();
    }
    const result = await send({ counts: asCount(counts), reason });
    if (!result.ok) return result.error.code === 'drawer/reason-missing' ? askReason(true) : undefined;
    keep(undefined);
    const { countedFen, differenceFen } = result.value;
    if (differenceFen !== 0)
      offerNote(t('drawer.openedOff', { yuan: fenText(countedFen), off: fenText(differenceFen) }));
    return undefined;
  }

  return (
    <CountSheet
      name="drawer"
      title={t('drawer.title')}
      about={t('drawer.about')}
      verb={t('drawer.submit')}
      busy={busy}
      failure={failure}
      typed={draft.counts}
      onTyped={(counts) => keep({ ...draft, counts })}
      submitsOnLast
      onCount={open}
      leave={{ words: t('drawer.leave'), onAct: onLeave }}
    >
      {asksReason ? (
        <Form.Item
          label={t('drawer.reason')}
          htmlFor="drawer-reason"
          {...(isReasonMissing ? { validateStatus: 'error' as const, help: t('shell:field.required') } : {})}
        >
          <Input
            ref={reasonField}
            id="drawer-reason"
            maxLength={60}
            value={draft.reason}
            aria-invalid={isReasonMissing}
            onChange={({ target }) => {
              missReason(false);
              keep({ ...draft, reason: target.value });
            }}
          />
        </Form.Item>
      ) : null}
    </CountSheet>
  );
}

const nothingTyped: Draft = { counts: {}, reason: '' };
