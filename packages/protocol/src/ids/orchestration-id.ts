import * as z from "zod";
import { CodedError } from "../coded-error.ts";

const PATTERN = /^orch-(?<date>\d{4}-\d{2}-\d{2})-(?<number>\d{3})$/;
const LAST_NUMBER = 999;

/** Names one run of the dispatching loop: `orch-YYYY-MM-DD-NNN`, a real date (UTC) and 001 to 999. */
export const OrchestrationId = z
	.string()
	.refine((id) => partsOf(id) !== undefined, "must look like orch-2026-01-31-001");

/**
 * The id of run `number` (1 to 999) on the UTC day of `startedAt` (milliseconds since the epoch).
 * Throws `ORCHESTRATION_ID_INVALID` where there is no such id.
 */
export function formatOrchestrationId(run: { startedAt: number; number: number }): string {
	const number = String(run.number).padStart(3, "0");
	const id = `orch-${utcDate(run.startedAt)}-${number}`;
	if (partsOf(id) !== undefined) return id;
	throw new CodedError("ORCHESTRATION_ID_INVALID", `${id} is no id of an orchestration.`, {
		hint: `A day has the runs 1 to ${LAST_NUMBER}, in the years 0000 to 9999.`,
	});
}

/**
 * The id after the highest one of today (UTC) among `known`; other texts and days do not count.
 * Throws `ORCHESTRATION_IDS_EXHAUSTED` after number 999: an id is never used twice.
 */
export function nextOrchestrationId(known: readonly string[], now: number): string {
	const today = utcDate(now);
	const used = known.map(partsOf).filter((parts) => parts?.date === today);
	const last = used.reduce((highest, parts) => Math.max(highest, parts?.number ?? 0), 0);
	if (last < LAST_NUMBER) return formatOrchestrationId({ startedAt: now, number: last + 1 });
	throw new CodedError(
		"ORCHESTRATION_IDS_EXHAUSTED",
		`All ${LAST_NUMBER} orchestration ids of ${today} are used.`,
		{ hint: "Wait for the next day (UTC), or name the run yourself with ORCHESTRATION_ID." },
	);
}

function partsOf(id: string): { date: string; number: number } | undefined {
	const { date = "", number = "" } = PATTERN.exec(id)?.groups ?? {};
	if (!z.iso.date().safeParse(date).success || number === "000") return undefined;
	return { date, number: Number(number) };
}

function utcDate(moment: number): string {
	return new Date(moment).toISOString().replace(/T.*$/, "");
}
