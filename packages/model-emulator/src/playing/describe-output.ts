import type { FinishedOutput } from "./check-expectation.ts";

const MAX_LENGTH = 600;

/** What came back, in words short enough for an error message. Long text keeps its end. */
export function describeOutput(output: FinishedOutput): string {
	switch (output.kind) {
		case "denied":
			return `a denial: ${lastPart(output.reason)}`;
		case "error":
			return `an error: ${lastPart(output.text)}`;
		case "ran": {
			const code = output.exitCode === undefined ? "" : `exit code ${output.exitCode}, `;
			return `${code}output ${JSON.stringify(lastPart(output.text))}`;
		}
	}
}

/** What Codex told the model, in words. */
export const describeTold = (told: readonly string[]): string =>
	told.length === 0 ? "nothing" : told.map((text) => JSON.stringify(lastPart(text))).join(", ");

const lastPart = (text: string) =>
	text.length <= MAX_LENGTH ? text : `…${text.slice(-MAX_LENGTH)}`;
