/** The job is another run's now: rolls the transaction back. */
export class StaleFence extends Error {}
