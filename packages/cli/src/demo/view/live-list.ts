import type { StepEvent } from "@codex-workers/model-emulator";
import { Listr, type ListrTask, PRESET_TIMER } from "listr2";
import { storyStepId } from "./story-step-id.ts";

/** One line of the list; `finish` adds what came of it. */
export interface PlannedStep {
	readonly id: string;
	readonly title: string;
}

/** A list of steps that fills in as they happen. */
export interface LiveList {
	/** The step is over; `note` is shown behind its title. */
	readonly finish: (id: string, note?: string) => void;
	/** The same for a step of the worker's story. */
	readonly storyStep: (event: StepEvent) => void;
	/** The first unfinished step has failed, in a word; those behind it will not happen. */
	readonly fail: (code: string) => void;
	/** Resolves when everything is drawn. Never rejects: the caller knows of the failure. */
	readonly drawn: Promise<void>;
}

/** Draws `steps` on the terminal as they finish, with times; plain lines where it is no terminal. */
export function liveList(steps: readonly PlannedStep[]): LiveList {
	const ends = new Map(steps.map(({ id }) => [id, Promise.withResolvers<string | undefined>()]));
	for (const { promise } of ends.values()) promise.catch(() => {});
	const tasks = steps.map(
		({ id, title }): ListrTask => ({
			title,
			task: async (_, task) => {
				const note = await ends.get(id)?.promise;
				if (note !== undefined) task.title = `${title}: ${note}`;
			},
		}),
	);
	const list = new Listr(tasks, {
		registerSignalListeners: false,
		rendererOptions: { timer: PRESET_TIMER, formatOutput: "truncate", showErrorMessage: false },
		fallbackRenderer: "simple",
		fallbackRendererOptions: { timer: PRESET_TIMER },
	});
	const finish = (id: string, note?: string) => ends.get(id)?.resolve(note);
	return {
		finish,
		storyStep: (event) => {
			if (event.type === "started") return;
			const { index, outcome } = event.result;
			if (outcome.kind === "failed") return;
			finish(storyStepId(index), outcome.kind === "denied" ? "refused by the gate" : undefined);
		},
		fail: (code) => {
			for (const end of ends.values()) end.reject(new Error(code));
		},
		drawn: list.run().then(
			() => {},
			() => {},
		),
	};
}

/** A list that nobody looks at (`--json`). */
export const silentList: LiveList = {
	finish: () => {},
	storyStep: () => {},
	fail: () => {},
	drawn: Promise.resolve(),
};
