import { MARKER_KINDS, markerRegistry } from "@codex-workers/protocol";
import * as fc from "fast-check";

const TAGS = MARKER_KINDS.flatMap((kind) => [
	markerRegistry[kind].open,
	markerRegistry[kind].close,
	...markerRegistry[kind].titles.map((title) => `🤖 **${title}** ✅`),
]);
const LINE_ENDS = ["\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f", "\n\n"];
const STRUCTURE = ["## ", "# Worker", "> ", "- ", "```", "```json", "---", "|", "`", "**", "*"];
const HIDDEN = ["\u200B", "\u202E", "\u{E0041}", "\uFE0F", "\u001B[31m", "\0", "\uD83E", "\uFEFF"];
const OTHERS = ["<!--", "-->", "<!-", "- ", "<", "!", "$", "$skill-installer", "＄", "{", '"'];

/** Text that tries to leave its quotation, to be a marker, or to hide something. */
export const hostileText: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			fc.constantFrom(...TAGS),
			fc.constantFrom(...LINE_ENDS),
			fc.constantFrom(...STRUCTURE, ...HIDDEN, ...OTHERS),
			fc.string({ unit: "binary", maxLength: 20 }),
		),
		{ maxLength: 30 },
	)
	.map((parts) => parts.join(""));
