import type { RequestFacts } from "../faults/fault.ts";
import type { Account } from "../store/account.ts";
import { type Answer, errorAnswer } from "./answer.ts";
import type { Authentication } from "./authenticate.ts";

export interface Carried {
	readonly answer: Answer;
	/** What it took from the account's budget. */
	readonly points: number;
}

/** A request that has been made out and waits to be carried out. */
export interface Call {
	readonly operation: string | null;
	readonly kind: RequestFacts["kind"];
	readonly carryOut: (who: Authentication) => Promise<Carried>;
}

export const free = (answer: Answer): Carried => ({ answer, points: 0 });

/** For those who are signed in only; GitHub tells a wrong token from a missing one. */
export const signedIn =
	(carryOut: (viewer: Account) => Promise<Carried>): Call["carryOut"] =>
	async (who) => {
		switch (who.kind) {
			case "anonymous":
				return free(errorAnswer(401, "Requires authentication"));
			case "rejected":
				return free(errorAnswer(401, "Bad credentials"));
			case "account":
				return carryOut(who.account);
		}
	};
