import { code128, drawingSVG } from 'bwip-js/browser';

/** Digits as a Code 128 bar code with the digits beneath; digits only, so that no input method swallows a sign. */
export function BarCode({ digits }: { digits: string }) {
  const drawn = code128(
    { bcid: 'code128', text: digits, includetext: true, textsize: 8, height: 9, scale: 2 },
    drawingSVG(),
  );
  const source = `data:image/svg+xml,${encodeURIComponent(drawn)}`;
  return <img className="slip-code" src={source} alt={digits} />;
}
