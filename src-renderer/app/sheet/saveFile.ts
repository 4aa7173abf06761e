/** Lets the clerk save a file of the program, or one made here; the desktop program asks where. */
export function saveFile(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Saves a text as a file; with the mark by which a spreadsheet knows that it is UTF-8. */
export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type }));
  saveFile(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
