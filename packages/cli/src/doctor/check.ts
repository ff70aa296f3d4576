/** One thing that doctor has looked at. */
export interface Check {
	/** A name that stays, in lower case with underscores. */
	readonly id: string;
	/** `warn`: it works without; `fail`: something does not work or guards nothing. */
	readonly status: "ok" | "warn" | "fail";
	/** What is so, in one sentence. */
	readonly says: string;
	/** What to do; `null` where nothing has to be done. */
	readonly fix: string | null;
}

/** What a check comes to before it has its name. */
export type Finding = Omit<Check, "id">;

export const ok = (says: string): Finding => ({ status: "ok", says, fix: null });
export const warn = (says: string, fix: string): Finding => ({ status: "warn", says, fix });
export const fail = (says: string, fix: string): Finding => ({ status: "fail", says, fix });
