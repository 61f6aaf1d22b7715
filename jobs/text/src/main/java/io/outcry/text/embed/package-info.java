// SPDX-License-Identifier: Apache-2.0
/** Embeddings: a small sentence encoder (e5-small-v2, int8) run by ONNX Runtime. */
@NullMarked
package io.outcry.text.embed;

import org.jspecify.annotations.NullMarked;
