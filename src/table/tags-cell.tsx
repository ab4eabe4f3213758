/** The tags of a review's notes, in one line. */
export function TagsCell({ tags }: { tags: readonly string[] }) {
  return tags.map((tag) => (
    <span key={tag} className="me-1 inline-block rounded bg-hover px-1.5 text-xs leading-5">
      {tag}
    </span>
  ));
}
