import { describe } from "vitest";
import { exampleMarkers } from "./examples/example-markers.ts";
import { exampleTemplates } from "./examples/example-templates.ts";
import { changed, type Refusal, testRefusals } from "./fixtures/refusal.fixture.ts";
import { review } from "./kinds/by-hand/written-review.fixture.ts";
import { renderMarker } from "./render-marker.ts";

const written = exampleTemplates(123);
const rendered = renderMarker(exampleMarkers(123).review);

const aboutTags: readonly Refusal[] = [
	["another marker behind it", `${rendered}\n${rendered}`, "<!-- REVIEW:START", /second marker/],
	[
		"another kind inside it",
		review("### Summary", "<!-- WORKER:COMPLETE -->"),
		"WORKER:COMPLETE",
		/second marker/,
	],
	[
		"the title of another kind",
		review("## Code Review Complete", "🤖 **Worker Complete** ✅"),
		"**Worker Complete**",
		/second marker/,
	],
	[
		"its own title twice",
		changed(written.progress, "**Current:**", "🤖 **Worker Update**\n**Current:**"),
		"**Worker Update**",
		/second marker/,
	],
	[
		"no closing tag",
		changed(rendered, "<!-- REVIEW:END -->\n", ""),
		"**Review Status:**",
		/last line must be/,
	],
	[
		"the closing tag of another kind",
		changed(rendered, "<!-- REVIEW:END -->", "<!-- HANDOVER:END -->"),
		"<!-- HANDOVER",
		/last line must be/,
	],
	["text behind its closing tag", `${rendered}and more`, "and more", /last line must be/],
	[
		"a closing tag in its midst",
		review("## Code Review Complete", "<!-- REVIEW:END -->"),
		"<!-- REVIEW:END",
		/hides text/,
	],
];

describe("a marker is refused when among its tags is", () => testRefusals(aboutTags));
