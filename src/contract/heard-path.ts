/** Where it is recorded what somebody heard of a call: known apart, so that a page can tell it without the contract. */
export const heardPath = '/calls/{account}/{task}/{record}/heard/{id}';
