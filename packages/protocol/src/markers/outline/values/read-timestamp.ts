import * as z from "zod";

const WRITTEN =
	/^(?<date>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d)(?<seconds>:\d\d(?:\.\d{1,30})?)? ?(?<zone>Z|UTC|[+-]\d\d:?\d\d)$/i;
const WithOffset = z.iso.datetime({ offset: true });

/**
 * A moment in ISO 8601, also as people write it (`2026-01-31 10:00 UTC`), as ISO 8601 in UTC. None
 * without a zone: that would be a guess of hours.
 */
export function readTimestamp(text: string): string | undefined {
	const parts = WRITTEN.exec(text)?.groups;
	if (parts === undefined) return undefined;
	const { date = "", time = "", seconds = ":00", zone = "" } = parts;
	const isUtc = /^(?:Z|UTC)$/i.test(zone);
	const offset = zone.replace(/^(...):?(..)$/, "$1:$2");
	const moment = `${date}T${time}${seconds}${isUtc ? "Z" : offset}`;
	if (!WithOffset.safeParse(moment).success) return undefined;
	return isUtc ? moment : new Date(moment).toISOString().replace(".000Z", "Z");
}
