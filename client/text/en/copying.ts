/** What is said after something was to be copied. The words load with what copies. */
export const copying = {
  copied: 'Copied.',
  notCopied: 'Copying is not allowed here. Select the words and copy them by hand.',
}
