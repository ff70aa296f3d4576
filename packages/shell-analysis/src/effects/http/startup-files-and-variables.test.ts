import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const PULLS = "https://api.github.com/repos/o/r/pulls";

describe("a request that is told of in another place", () => {
	test.each([
		`printf 'data=x\\n' > .curlrc; HOME=. curl ${PULLS}`,
		`printf 'data=x\\n' > .curlrc; CURL_HOME=. curl ${PULLS}`,
		"curl --variable x=pulls --expand-url 'https://api.github.com/repos/o/r/{{x}}' -d a",
		`curl --variable m=POST --expand-request '{{m:trim}}' ${PULLS}`,
		`wget -e post_data=x ${PULLS}`,
		`wget --execute='method = POST' ${PULLS}`,
		`printf 'post_data=x\\n' > w; WGETRC=w wget ${PULLS}`,
		`printf 'post_data=x\\n' > w; wget --config=w ${PULLS}`,
		`printf 'post_data=x\\n' > .wgetrc; HOME=. wget ${PULLS}`,
		`wget -i - --post-data x <<< ${PULLS}`,
		`echo ${PULLS} > l; wget -i l --post-data x`,
		"echo pulls > l; wget -B https://api.github.com/repos/o/r/ -i l --post-data x",
		`lwp-request -m POST ${PULLS} < body`,
		`echo title=x | POST ${PULLS}`,
		"curlie POST api.github.com/repos/o/r/pulls title=x",
		"echo 'POST /repos/o/r/pulls HTTP/1.1' > /dev/tcp/api.github.com/80",
		"exec 3<>/dev/tcp/api.github.com/80; printf 'POST /repos/o/r/pulls HTTP/1.1\\r\\n\\r\\n' >&3",
	])("is a creation: %s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});

	test.each([
		`curl --variable n=5 --expand-url '${PULLS}/{{n}}'`,
		`printf 'silent\\n' > .curlrc; HOME=. curl ${PULLS}`,
		`wget -e robots=off ${PULLS}`,
		"wget -i urls.txt -P downloads",
		`echo ${PULLS} | wget -i -`,
		`lwp-request ${PULLS}`,
		"echo 'GET /repos/o/r/pulls HTTP/1.1' > /dev/tcp/api.github.com/80",
		"exec 3<>/dev/tcp/localhost/5432; echo ping >&3",
		"curlie api.github.com/repos/o/r/pulls",
	])("reads, or goes elsewhere: %s", (command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	});
});
