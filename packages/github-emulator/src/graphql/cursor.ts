import { Refusal } from "../store/refusal.ts";

const prefix = "cursor:v2:";

/** An opaque cursor around the key of a record. */
export const encodeCursor = (key: string): string => Buffer.from(prefix + key).toString("base64");

export const decodeCursor = (cursor: string): string => {
	const text = Buffer.from(cursor, "base64").toString();
	if (text.startsWith(prefix)) return text.slice(prefix.length);
	throw new Refusal(
		"INVALID_CURSOR_ARGUMENTS",
		`\`${cursor}\` does not appear to be a valid cursor.`,
	);
};
