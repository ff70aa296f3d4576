import { jsonText } from "../markdown/json-command.ts";

/** The result of a worker that cannot post: one JSON object as its last message. */
export function finalMessage(result: object): string {
	return `## Result

Your last message is your result: one JSON object and nothing else. It is checked and posted on the
issue for you. The texts in the example say what belongs in their place.

\`\`\`json
${jsonText(result)}
\`\`\``;
}
