@NullMarked
package io.outcry.text.language;

import org.jspecify.annotations.NullMarked;
