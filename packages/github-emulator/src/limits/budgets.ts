import type { Account } from "../store/account.ts";

export type Resource = "core" | "graphql";

/** What one request takes from an hour's budget, and what is left after it. */
export interface Spending {
	readonly resource: Resource;
	readonly points: number;
	readonly limit: number;
	readonly used: number;
	readonly remaining: number;
	/** Milliseconds since 1970. */
	readonly resetAt: number;
	/** The budget did not suffice, and nothing was taken. */
	readonly exceeded: boolean;
}

export interface Budgets {
	/** Takes the points, unless they exceed what is left; 0 points only looks. */
	spend(account: Account, resource: Resource, points: number): Spending;
	/** Gives the points back: an unchanged answer costs nothing. */
	refund(account: Account, spending: Spending): Spending;
}

const hour = 3_600_000;

/** The primary rate limit: so many points an hour for each account and resource. */
export const createBudgets = (options: { now: () => number; pointsPerHour: number }): Budgets => {
	const windows = new Map<string, { used: number; resetAt: number }>();
	const limit = options.pointsPerHour;
	const windowOf = (key: string) => {
		const now = options.now();
		const open = windows.get(key);
		if (open !== undefined && open.resetAt > now) return open;
		const fresh = { used: 0, resetAt: now + hour };
		windows.set(key, fresh);
		return fresh;
	};
	const spend: Budgets["spend"] = (account, resource, points) => {
		const window = windowOf(`${account.id} ${resource}`);
		const exceeded = window.used + points > limit;
		if (!exceeded) window.used += points;
		const { used, resetAt } = window;
		return { resource, points, limit, used, remaining: limit - used, resetAt, exceeded };
	};
	return {
		spend,
		refund(account, { resource, points }) {
			windowOf(`${account.id} ${resource}`).used -= points;
			return spend(account, resource, 0);
		},
	};
};
