// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.outcry.text.best;

import org.jspecify.annotations.NullMarked;
