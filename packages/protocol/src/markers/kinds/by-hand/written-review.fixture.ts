import { exampleTemplates } from "../../examples/example-templates.ts";
import { changed } from "../../fixtures/refusal.fixture.ts";

const written = exampleTemplates(123);

export const UNADDRESSED = "Unaddressed: 0";
export const STATUS = "**Review Status:** ✅ COMPLETE";

/** The whole review, with something in it changed. */
export function review(from: string, to: string): string {
	return changed(written.review, from, to);
}

/** The least review, with something in it changed. */
export function short(from: string, to: string): string {
	return changed(written.shortReview, from, to);
}

/** The least review, with something more above its statements. */
export function withText(text: string): string {
	return short(UNADDRESSED, `${text}\n\n${UNADDRESSED}`);
}
