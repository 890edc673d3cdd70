/** The map's sheet has so many places in each direction: each point stands on whole numbers below. */
export const sheetSize = 1024;
