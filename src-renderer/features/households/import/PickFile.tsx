import { useTranslation } from 'react-i18next';
import template from '../../../../assets/templates/业主名册导入模板.xlsx?url&no-inline';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { PickSheet } from '../../../app/sheet/PickSheet.tsx';
import { saveFile } from '../../../app/sheet/saveFile.ts';

/** Where a roster is picked or dropped, and the template to begin from. */
export function PickFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('import');
  const rules = [t('pick.columns'), t('pick.preview'), t('pick.again'), t('pick.idNumbers')];
  return (
    <PickSheet drop={t('pick.drop')} rules={rules} onFile={onFile}>
      <div>
        <KeyButton keys="Alt+KeyT" onAct={() => saveFile(template, `${t('pick.templateName')}.xlsx`)}>
          {t('pick.template')}
        </KeyButton>
      </div>
    </PickSheet>
  );
}
