const MAX_BYTES = 1024;
const ELLIPSIS = "…";
const NO_REASON = "Refused without a reason. This is a defect of the hook, not of your work.";

/**
 * A reason as a hook may give it: never blank, because Codex 0.169 then lets the call through;
 * well-formed Unicode, because it rejects the whole answer otherwise; at most 1,024 bytes.
 */
export function spokenReason(reason: string): string {
	const text = reason.toWellFormed().trim();
	if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return NO_REASON;
	return Buffer.byteLength(text) <= MAX_BYTES ? text : cut(text);
}

function cut(text: string): string {
	let bytes = Buffer.byteLength(ELLIPSIS);
	let kept = "";
	for (const character of text) {
		bytes += Buffer.byteLength(character);
		if (bytes > MAX_BYTES) break;
		kept += character;
	}
	return kept.trimEnd() + ELLIPSIS;
}
