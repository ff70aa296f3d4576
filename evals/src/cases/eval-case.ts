import type { Check } from "./check.ts";
import { type EvalFile, Scene } from "./eval-file.ts";

/** One question to a model, and what decides whether it did right. */
export type EvalCase = {
	readonly skill: string;
	readonly name: string;
	readonly prompt: string;
	readonly scene: Scene;
} & (
	| { readonly kind: "trigger"; readonly reads: boolean }
	| { readonly kind: "behaviour"; readonly checks: readonly Check[] }
);

/** The cases of a skill, in the order of its file. */
export function evalCases({ skill, triggers, behaviour }: EvalFile): EvalCase[] {
	const trigger = (reads: boolean) => (prompt: string) =>
		({ kind: "trigger", skill, name: prompt, prompt, reads, scene: Scene.parse({}) }) as const;
	return [
		...triggers.yes.map(trigger(true)),
		...triggers.no.map(trigger(false)),
		...behaviour.map((one) => ({ kind: "behaviour", skill, ...one }) as const),
	];
}
