// SPDX-License-Identifier: Apache-2.0
/** Whether competitors have the trouble that a brand is alerted of. */
@NullMarked
package io.outcry.complaintalerts.neighbours;

import org.jspecify.annotations.NullMarked;
