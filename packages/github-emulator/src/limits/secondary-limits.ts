import type { Account } from "../store/account.ts";

/** GitHub's published secondary limits; undefined switches one off. */
export interface SecondaryLimits {
	readonly contentPerMinute?: number | undefined;
	readonly contentPerHour?: number | undefined;
	/** A query or a read costs 1, a mutation or a write 5. */
	readonly pointsPerMinute?: number | undefined;
}

export interface Act {
	readonly writes: boolean;
	readonly createsContent: boolean;
}

const minute = 60_000;
const hour = 60 * minute;

interface Entry extends Act {
	readonly at: number;
}

const created = (entries: readonly Entry[], since: number) =>
	entries.filter((entry) => entry.createsContent && entry.at > since).length;

const points = (entries: readonly Entry[], since: number) =>
	entries.reduce((sum, entry) => sum + (entry.at > since ? (entry.writes ? 5 : 1) : 0), 0);

const unlimited = Number.POSITIVE_INFINITY;

/** `entries` end with the act that asks. */
const secondsToWait = (limits: SecondaryLimits, entries: readonly Entry[], act: Entry) => {
	const { contentPerHour = unlimited, contentPerMinute = unlimited } = limits;
	if (act.createsContent && created(entries, act.at - hour) > contentPerHour) return 600;
	if (act.createsContent && created(entries, act.at - minute) > contentPerMinute) return 60;
	return points(entries, act.at - minute) > (limits.pointsPerMinute ?? unlimited) ? 60 : null;
};

/** Counts what every account does; answers the seconds it must wait, or null. What is refused does not count. */
export const createSecondaryLimits = (limits: SecondaryLimits, now: () => number) => {
	const history = new Map<Account, readonly Entry[]>();
	return (account: Account, act: Act): number | null => {
		const entry = { ...act, at: now() };
		const past = (history.get(account) ?? []).filter(({ at }) => at > entry.at - hour);
		const seconds = secondsToWait(limits, [...past, entry], entry);
		history.set(account, seconds === null ? [...past, entry] : past);
		return seconds;
	};
};
