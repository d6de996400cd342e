// The styles of every screen, with the first picture: their order, which decides between rules, must not hang on which
// screen's code comes first.
import '../review/approveRemaining.css';
import '../review/correction/correction.css';
import '../review/threeWay/threeWay.css';
import '../review/locks/locks.css';
import '../review/comments/comments.css';
import '../review/baselines/baselines.css';
import '../workbench/workbench.css';
import '../article/anchors/anchors.css';
import '../article/sentences/sentences.css';
import '../check/issues.css';
import '../check/names/names.css';
import '../check/ledger/ledger.css';
import '../commands/palette.css';
import '../align/align.css';
import '../export/export.css';
import '../export/verify.css';
import '../import/import.css';
import '../import/batch/batch.css';
import '../library/library.css';
import '../review/activity/activity.css';
import '../review/digest/digest.css';
import '../terms/terms.css';
