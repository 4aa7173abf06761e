/** The size of a file in the unit one reads best: 812 KB, 14.2 MB. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  if (megabytes >= 1000) return `${(megabytes / 1024).toFixed(1)} GB`;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
