/** The parts of the insight panel, as the summary leads to them. */
export type InsightSection = 'coverage' | 'response' | 'patience' | 'talk' | 'hidden' | 'findings';

/** The element id of a part of the insight panel. */
export function sectionId(section: InsightSection): string {
  return `insight-${section}`;
}
