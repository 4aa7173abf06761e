import Markdown, { type Components } from 'react-markdown';
import { Link } from 'react-router';
import { KeyHint } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';

/**
 * A chapter as it is read. A key in code quotes is shown as a key: `newTicket` as the key that act has on this
 * computer, `Enter` as it is. Links lead to a screen (`/office/backups`) or to another chapter (`printing`).
 */
export function ChapterText({ text }: { text: string }) {
  return (
    <Markdown components={parts} skipHtml>
      {text}
    </Markdown>
  );
}

const parts: Components = {
  code: ({ children }) => <KeyHint keys={typeof children === 'string' ? children : ''} />,
  a: ({ href = '', children }) => (
    <Link
      to={href.startsWith('/') ? href : `${paths.manual}?chapter=${href}`}
      replace={!href.startsWith('/')}
    >
      {children}
    </Link>
  ),
};
