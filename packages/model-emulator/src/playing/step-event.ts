import type { StepResult } from "./step-result.ts";

/** What a live list shows. `index` counts responses from 0; `total` is an upper bound of them. */
export type StepEvent =
	| {
			readonly type: "started";
			readonly story: string;
			readonly index: number;
			readonly total: number;
			readonly title: string;
			readonly says: string;
	  }
	| { readonly type: "finished"; readonly total: number; readonly result: StepResult };
