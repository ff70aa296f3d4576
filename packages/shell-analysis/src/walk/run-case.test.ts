import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const DENIED = [
	`p=echo; case a in a) p=gh ;& b) "$p" pr create;; esac`,
	`p=echo; case a in a) p=gh ;;& a) "$p" pr create;; esac`,
	`p=echo; case a in a) p=gh ;;& b) ;; a) "$p" pr create;; esac`,
	`bash -c "$(case a in a) printf 'gh pr ' ;& b) echo create;; esac)"`,
	`p=gh; case x in '*') p=echo;; esac; "$p" pr create`,
	`p=gh; case x in a*) p=echo;; esac; "$p" pr create`,
	`case x in a) p=gh;; *) p=echo;; esac; "$p" pr create`,
];

test.each(DENIED)("any pattern may be the one, and a body may follow another: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const HARMLESS = [
	`case abc in a*) p=grep;; *) p=echo;; esac; "$p" -c 'gh pr create' notes.md`,
	`p=gh; case abc in a*) p=grep;; *) p=echo;; esac; "$p" pr create`,
	`p=echo; case a in a) p=true ;& b) "$p" gh pr create;; esac`,
];

test.each(HARMLESS)("with a pattern that matches everything one of them is: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
