/** In milliseconds: what replicas may lag, and a tick of GitHub's clock. */
export const A_MOMENT = 1_000;
