"""Compile one Pyomo block into a template: its coefficients as numbers or as expressions of the block's data.

Pyomo costs time per row, and a park has few kinds but many assets. So each block is written once, for one asset, with
its data as symbols (Pyomo Vars that are named in ``Block.data``). Here it is taken apart once; `gridshare.milp.stamp`
then evaluates the expressions for all assets at once. Nothing of Pyomo is needed after that.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import numpy as np
import pyomo.environ as pyo
from pyomo.core.expr.numeric_expr import (
    DivisionExpression,
    NegationExpression,
    NumericExpression,
    PowExpression,
    ProductExpression,
    SumExpression,
)
from pyomo.repn.parameterized import ParameterizedLinearRepnVisitor
from pyomo.repn.util import OrderedVarRecorder

from gridshare.errors import DanglingVariableError, Problem
from gridshare.milp.formulas import DATUM, NEGATION, NUMBER, SERIES, Formula, Token
from gridshare.milp.template import Affine, Column, RowFamily, Template, Terms
from gridshare.parts import Block, Steps

_INF = float("inf")


def compile_template(build: Callable[[Steps, Any], Block], structure: Hashable, steps: Steps) -> Template:
    """The template of a block. Callers want `gridshare.milp.templates.template_of`, which remembers.

    Raises:
        DanglingVariableError: If the block declares a variable that no row and no objective uses.
    """
    return _Compiler(build(steps, structure)).run()


class _Compiler:
    """Takes one block apart. Lives only as long as `compile_template` runs."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.data: dict[int, tuple[str, int | None]] = {}
        for name, var in block.data.items():
            if var.is_indexed():
                self.data.update({id(var[i]): (name, k) for k, i in enumerate(var.index_set())})
            else:
                self.data[id(var)] = (name, None)
        self.given: dict[int, int] = {}
        self.inputs: dict[str, tuple[int, int]] = {}
        for name, series in block.inputs.items():
            self.inputs[name] = (len(self.given), len(series))
            for var in series:
                self.given[id(var)] = len(self.given)
        self.own: dict[int, int] = {}
        self.columns: list[Column] = []
        self.variables: list[Any] = []
        self._declare_columns()
        self.var_map: dict[int, Any] = {}
        self.visitor = ParameterizedLinearRepnVisitor(
            {}, wrt=list(block.data.values()), var_recorder=OrderedVarRecorder(self.var_map, {}, None)
        )

    def _declare_columns(self) -> None:
        for family in self.block.model.component_objects(pyo.Var, descend_into=True):
            members = list(family.values())
            if not members or id(members[0]) in self.data or id(members[0]) in self.given:
                continue
            name = family.local_name
            self.columns.append(
                Column(
                    name=name,
                    first=len(self.own),
                    index=tuple(family.keys()),
                    is_integer=members[0].is_integer() or members[0].is_binary(),
                    is_slack=name in self.block.slacks,
                )
            )
            for var in members:
                self.own[id(var)] = len(self.own)
                self.variables.append(var)

    def run(self) -> Template:
        families: list[RowFamily] = []
        bodies: list[Any] = []
        lower: list[float] = []
        upper: list[float] = []
        for con in self.block.model.component_objects(pyo.Constraint, descend_into=True, active=True):
            families.append(RowFamily(con.local_name, con.doc or con.local_name, len(bodies), tuple(con.keys())))
            for row in con.values():
                lo, body, up = row.to_bounded_expression()
                bodies.append(body)
                lower.append(-_INF if lo is None else float(lo))
                upper.append(_INF if up is None else float(up))
        body = self.affine(bodies)
        outputs = {name: self.affine(list(series)) for name, series in self.block.outputs.items()}
        objectives = {name: self.affine([expr]) for name, expr in self.block.objectives.items()}
        self._refuse_dangling(body, objectives)
        bounds = [(var.lb, var.ub) for var in self.variables]
        return Template(
            columns=tuple(self.columns),
            lower=np.array([-_INF if lo is None else lo for lo, _ in bounds], dtype=float),
            upper=np.array([_INF if up is None else up for _, up in bounds], dtype=float),
            integer=np.repeat([c.is_integer for c in self.columns], [c.size for c in self.columns]).astype(bool),
            slack=np.repeat([c.is_slack for c in self.columns], [c.size for c in self.columns]).astype(bool),
            rows=tuple(families),
            body=body,
            row_lower=np.array(lower, dtype=float),
            row_upper=np.array(upper, dtype=float),
            inputs=self.inputs,
            outputs=outputs,
            objectives=objectives,
            data_names=frozenset(name for name, _ in self.data.values()),
        )

    def affine(self, expressions: list[Any]) -> Affine:
        """Own columns, inputs and constant of each expression."""
        own: list[tuple[int, int, Any]] = []
        given: list[tuple[int, int, Any]] = []
        constant: list[tuple[int, int, Any]] = []
        for row, expression in enumerate(expressions):
            repn = self.visitor.walk_expression(expression)
            if repn.nonlinear is not None:
                message = f"expression {row} is not linear in its variables: {repn.nonlinear}"
                raise ValueError(message)
            if not _is_zero(repn.constant):
                constant.append((row, 0, repn.constant))
            for key, coefficient in repn.linear.items():
                if key in self.own:
                    own.append((row, self.own[key], coefficient))
                else:
                    given.append((row, self.given[key], coefficient))
        return Affine(len(expressions), self.terms(own), self.terms(given), self.terms(constant))

    def terms(self, entries: Sequence[tuple[int, int, Any]]) -> Terms:
        """Entries as arrays; coefficients that differ only in numbers and places share a formula."""
        number = np.zeros(len(entries))
        alike: dict[tuple[Token, ...], list[tuple[int, list[float]]]] = {}
        for k, (_, _, coefficient) in enumerate(entries):
            if isinstance(coefficient, int | float):
                number[k] = coefficient
            else:
                tokens, operands = self._formula(coefficient)
                alike.setdefault(tuple(tokens), []).append((k, operands))
        return Terms(
            row=np.array([r for r, _, _ in entries], dtype=np.int64),
            col=np.array([c for _, c, _ in entries], dtype=np.int64),
            number=number,
            formulas=tuple(
                (np.array([k for k, _ in found]), Formula(tokens, np.array([operands for _, operands in found]).T))
                for tokens, found in alike.items()
            ),
        )

    def _formula(self, expression: Any) -> tuple[list[Token], list[float]]:
        """The tokens of a coefficient, and its numbers and places."""
        scaled = self._scaled(expression)
        if scaled is None:
            return self._postfix(expression)
        factor, name, place = scaled
        return [Token(SERIES, name), Token(NUMBER), Token("*", operands=2)], [place, factor]

    def _scaled(self, expression: Any) -> tuple[float, str, int] | None:
        """``factor * series[place]``, where the expression is no more than that."""
        if isinstance(expression, NegationExpression):
            inner = self._scaled(expression.args[0])
            return None if inner is None else (-inner[0], *inner[1:])
        if isinstance(expression, ProductExpression):
            one, other = expression.args
            if isinstance(other, int | float):
                one, other = other, one
            inner = self._scaled(other) if isinstance(one, int | float) else None
            return None if inner is None else (float(one) * inner[0], *inner[1:])
        name, place = self.data.get(id(expression), ("", None))
        return None if place is None else (1.0, name, place)

    def _postfix(self, expression: Any) -> tuple[list[Token], list[float]]:
        if isinstance(expression, int | float):
            return [Token(NUMBER)], [float(expression)]
        if not isinstance(expression, NumericExpression):
            name, place = self.data[id(expression)]
            return ([Token(DATUM, name)], []) if place is None else ([Token(SERIES, name)], [place])
        tokens, operands = [], []
        for argument in expression.args:
            more = self._postfix(argument)
            tokens += more[0]
            operands += more[1]
        count = len(expression.args)
        kind = next(kind for node, kind in _OPERATIONS if isinstance(expression, node))
        if count > 1 or kind == NEGATION:
            tokens.append(Token(kind, operands=count))
        return tokens, operands

    def _refuse_dangling(self, body: Affine, objectives: Mapping[str, Affine]) -> None:
        used = np.zeros(len(self.own), dtype=bool)
        used[body.own.col] = True
        for expression in objectives.values():
            used[expression.own.col] = True
        # A binary whose rows a feature leaves out is dangling by design: its family is simply absent.
        unused = [c.name for c in self.columns if not used[c.first : c.first + c.size].any()]
        if unused:
            raise DanglingVariableError(
                Problem(
                    where=self.block.model.name or "block",
                    code="dangling_variable",
                    found=f"variables {', '.join(unused)} stand in no row and no objective",
                    expected="every declared variable to be used",
                )
            )


_OPERATIONS: tuple[tuple[type, str], ...] = (
    (NegationExpression, NEGATION),
    (ProductExpression, "*"),
    (DivisionExpression, "/"),
    (SumExpression, "+"),
    (PowExpression, "^"),
)
"""What Pyomo's expression nodes do; a monomial is a product, a linear expression a sum."""


def _is_zero(value: Any) -> bool:
    return isinstance(value, int | float) and value == 0
