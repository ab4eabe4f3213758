/** The mark: two speakers' waves, one above the other. */
export function Logo() {
  return <img src="/icon.svg" alt="" width={20} height={20} />;
}
