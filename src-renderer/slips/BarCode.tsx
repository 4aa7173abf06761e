import { code128, drawingSVG } from 'bwip-js/browser';

/** Digits as a Code 128 bar code with the digits beneath; digits only, so that no input method swallows a sign. */
export function BarCode({ digits }: { digits: string }) {
  const drawn = code128(
    { bcid: 'code128', text: digits, includetext: true, textsize: 8, height: 9, scale: 2 },
    drawingSVG(),
  );
  const source = `data:image/svg+xml,${encodeURIComponent(drawn)}`;
  // with its sides the picture has its room before it is there, and the page is fitted to what it will be
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn) ?? [];
  return <img className="slip-code" src={source} width={width} height={height} alt={digits} />;
}
