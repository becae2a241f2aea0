import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * @typedef {object} MeasuredFunction
 * @property {string} name
 * @property {number} line Where it starts, from 1.
 * @property {number} lines From its first to its last, its docstring not counted.
 * @property {boolean} component A function of a .tsx file that is named like a component.
 *
 * @typedef {{ path: string, lines: number, functions: MeasuredFunction[] }} MeasuredFile
 */

/** Callbacks that group tests are headings, not functions; the tests in them are counted. */
const headings = /^describe(\.\w+)*$/;

/**
 * Counts the lines of a file and of every function in it, nested ones too.
 * @param {string} root
 * @param {string} path
 * @returns {MeasuredFile}
 */
export function measureFile(root, path) {
  const text = readFileSync(join(root, path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {MeasuredFunction[]} */
  const functions = [];
  /** @param {import("typescript").Node} node */
  const visit = (node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body && !isHeading(node)) {
      functions.push(measureFunction(file, node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), functions };
}

/**
 * @param {import("typescript").SourceFile} file
 * @param {import("typescript").Node} node
 * @returns {MeasuredFunction}
 */
function measureFunction(file, node) {
  const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
  const last = file.getLineAndCharacterOfPosition(node.getEnd()).line;
  const name = nameOf(node);
  const component = file.fileName.endsWith(".tsx") && /^[A-Z]/.test(name);
  return { name, line: first + 1, lines: last - first + 1, component };
}

/** @param {import("typescript").Node} node */
function nameOf(node) {
  if ("name" in node && node.name) return /** @type {import("typescript").Node} */ (node.name).getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "(unnamed)";
}

/** @param {import("typescript").Node} node */
function isHeading(node) {
  const call = node.parent;
  if (!ts.isCallExpression(call)) return false;
  const callee = ts.isCallExpression(call.expression) ? call.expression.expression : call.expression;
  return headings.test(callee.getText());
}
