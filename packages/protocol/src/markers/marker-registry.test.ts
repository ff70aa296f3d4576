import { describe, expect, test } from "vitest";
import * as z from "zod";
import { exampleMarkers } from "./examples/example-markers.ts";
import { MARKER_KINDS, markerRegistry } from "./marker-registry.ts";
import { parseMarker } from "./parse-marker.ts";
import { labelsOf } from "./read-markdown.ts";
import { renderMarker } from "./render-marker.ts";

const examples = exampleMarkers(123);
const definitions = MARKER_KINDS.map((kind) => markerRegistry[kind]);

test("the kinds of markers are those of the protocol", () => {
	expect(MARKER_KINDS).toEqual([
		"assigned",
		"started",
		"progress",
		"complete",
		"handover",
		"blocked",
		"failed",
		"error",
		"review",
		"research",
		"orchestration",
	]);
});

test("no two kinds share a tag or a title", () => {
	const tags = definitions.flatMap(({ open, close }) => [open, close]);
	const titles = definitions.flatMap(({ titles }) => titles.map((title) => title.toLowerCase()));
	expect(new Set(tags).size).toBe(tags.length);
	expect(new Set(titles).size).toBe(titles.length);
});

test("an example is there for each kind, and for nothing else", () => {
	expect(Object.keys(examples).sort()).toEqual([...MARKER_KINDS].sort());
});

describe.each(MARKER_KINDS)("the kind %s", (kind) => {
	const definition = markerRegistry[kind];

	test("is listed under its own name, with a purpose in one sentence", () => {
		expect(definition.kind).toBe(kind);
		expect(definition.purpose).toMatch(/^[A-Z][^\n]{10,100}\.$/);
	});

	test("has tags that are HTML comments of a line", () => {
		expect(definition.open).toMatch(/^<!-- [A-Z]+:[A-Z]+ -->$/);
		expect(definition.close).toMatch(/^<!-- \/?[A-Z]+:[A-Z]+ -->$/);
	});

	test("has an example that survives its comment", () => {
		const marker = examples[kind];
		expect(marker.kind).toBe(kind);
		expect(parseMarker(renderMarker(marker))).toEqual({ type: "marker", marker });
	});

	test("has a comment that says its title, where templates have one", () => {
		const [title] = definition.titles;
		if (title !== undefined) expect(renderMarker(examples[kind])).toContain(`**${title}**`);
	});

	test("reads every label that its comment has", () => {
		const known = labelsOf(kind);
		const said = renderMarker(examples[kind]).matchAll(/^(?:- )?\*\*(?<label>[^*]+):\*\*/gm);
		const labels = [...said].map(({ groups }) => groups?.["label"]?.toLowerCase() ?? "");
		expect(labels.filter((label) => !known.has(label))).toEqual([]);
	});

	test.each(["input", "output"] as const)("has a JSON Schema of its %s", (io) => {
		const schema = z.toJSONSchema(definition.schema, { io });
		expect(JSON.parse(JSON.stringify(schema))).toMatchObject({
			$schema: expect.stringContaining("json-schema.org"),
			description: expect.stringMatching(/\.$/),
		});
		expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
	});

	test("describes in its JSON Schema every field with a rule that JSON Schema cannot hold", () => {
		const ruled: string[] = [];
		const schema = z.toJSONSchema(definition.schema, {
			override: ({ zodSchema, path }) => {
				const checks = zodSchema._zod.def.checks ?? [];
				const isRuled = checks.some((check) => check._zod.def.check === "custom");
				if (isRuled) ruled.push(String(path[1] ?? ""));
			},
		});
		const fields = new Map(Object.entries(schema.properties ?? {}));
		for (const name of ruled) {
			expect(JSON.stringify(fields.get(name) ?? schema)).toContain('"description"');
		}
	});
});

test("the rules of a review are in its JSON Schema", () => {
	const schema = JSON.stringify(z.toJSONSchema(markerRegistry.review.schema));
	expect(schema).toContain("as many as those fixed, deferred and unaddressed");
	expect(schema).toContain("cannot be tracked by the issue it is deferred from");
	expect(schema).toContain("each once");
});
