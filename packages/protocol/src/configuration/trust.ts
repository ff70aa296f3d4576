import * as z from "zod";

/** Whose markers are believed. Every role may be empty. */
export const Trust = z.strictObject({
	/** Node ids of accounts, per role; an account with write access is always trusted. */
	dispatchers: z.array(z.string()).default([]),
	workers: z.array(z.string()).default([]),
	reviewers: z.array(z.string()).default([]),
});
