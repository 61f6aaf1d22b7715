// SPDX-License-Identifier: Apache-2.0
/** Posts to tokens in one pass, the same for training and serving. */
@NullMarked
package io.outcry.text.normalise;

import org.jspecify.annotations.NullMarked;
