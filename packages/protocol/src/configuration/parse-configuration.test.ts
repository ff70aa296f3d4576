import { describe, expect, test } from "vitest";
import { CodedError } from "../coded-error.ts";
import { SECURITY_PATTERNS } from "../security/security-patterns.ts";
import { parseConfiguration } from "./parse-configuration.ts";

describe("the configuration", () => {
	test("is all defaults where the file is absent", () => {
		expect(parseConfiguration(undefined)).toEqual({
			workers: {
				...{ max: 5, attempts: 8, researchCycles: 3, handovers: 3 },
				...{ scope: "standard", sandbox: "workspace-write", codexArgs: [] },
				...{ turns: 100, turnThresholds: {}, toolCallsPerTurn: 100, minutes: 240 },
				stallMinutes: 30,
			},
			review: { freshness: "exact", securityPatterns: [...SECURITY_PATTERNS] },
			claims: { namespace: "refs/codex-workers/claims", leaseMinutes: 30, skewSeconds: 60 },
			trust: { dispatchers: [], workers: [], reviewers: [] },
			snapshots: { minutes: 5 },
			retention: { days: 30, logMegabytes: 100 },
		});
	});

	test.each([
		["not JSON", "{", /not JSON/],
		["an unknown key", '{"worker": {}}', /worker/],
		["a budget without a turn", '{"workers":{"turns":0}}', /turns/],
		["more minutes than there are", '{"workers":{"minutes":9999999}}', /minutes/],
		["a phase of another name", '{"workers":{"turnThresholds":{"end":1}}}', /end/],
		[
			"phases that do not rise",
			'{"workers":{"turns":50,"turnThresholds":{"late":48}}}',
			/0, 25, 48, 43, .* must rise/,
		],
		["a phase beyond the end", '{"workers":{"turnThresholds":{"critical":101}}}', /must rise/],
		["the dispatcher's token as the workers' own", '{"workers":{"tokenEnv":"GH_TOKEN"}}', /own/],
		["a nested unknown key", '{"workers": {"yolo": true}}', /yolo/],
		["a repository that is no owner/name", '{"repository": "--upload-pack=x"}', /owner\/name/],
		[
			"a status the board cannot have",
			'{"board":{"owner":"a","number":1,"statuses":{"Todo":"x"}}}',
			/Todo/,
		],
	])("is refused by name: %s", (_, text, sentence) => {
		try {
			parseConfiguration(text);
			expect.unreachable();
		} catch (error) {
			expect(error).toBeInstanceOf(CodedError);
			expect(error).toMatchObject({
				code: "CONFIGURATION_INVALID",
				message: expect.stringMatching(sentence),
			});
		}
	});
});
