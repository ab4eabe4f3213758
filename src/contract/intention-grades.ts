/** Of `A` to `F`, as platforms write the intention of a customer. */
export const intentionGrades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
