package dev.rollgate.sandbox.slack;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param scopes any one of them will do; none means none is needed
 * @param body the answer without {@code ok}; throws {@link Refusal}
 */
record Method(String name, List<String> scopes, Function<Call, ObjectNode> body) {}
