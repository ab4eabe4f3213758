/**
 * The version of the rules by which calls are looked through. It goes up whenever a rule finds something
 * else than before: what was found by an older version is then looked for again.
 */
export const rulesVersion = 2;
