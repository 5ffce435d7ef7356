package import Diagnostics

// The codes of git: E0870-E0879 where what was asked for is not there (exit status 2), E0950-E0959 where git or the
// repository fails (exit status 3).

extension DiagnosticCode {
    /// Every code of this module, for `plenary explain`.
    package static let gitReaderCodes: [DiagnosticCode] = gitRefusals + [gitFailed, objectsMissing, objectDamaged]

    /// What was asked for is not there.
    package static let gitRefusals: [DiagnosticCode] = [
        revisionUnknown, notInGit, noCommitYet, noCommonAncestor, noIndex, noWorkspaceInRevision,
    ]

    package static let revisionUnknown = DiagnosticCode(
        "E0870", "revision-unknown", .error,
        title: Message(en: "git knows no revision of this name", zh: "git 中没有这个名称的版本"),
        explanation: Message(
            en: """
                A version is named as git names it: a branch, a tag, the beginning of a commit's number, `HEAD~3`, `main@{yesterday}`. \
                `git log --oneline`, `git branch -a` and `git tag` show what there is. In a clone that was made with `--depth` the \
                older commits are not there: `git fetch --unshallow` brings them.
                """,
            zh: """
                版本的写法与 git 相同：分支、标签、提交编号的开头、`HEAD~3`、`main@{yesterday}`。`git log --oneline`、\
                `git branch -a` 和 `git tag` 可以列出现有版本。用 `--depth` 克隆的仓库没有较早的提交，可用 `git fetch --unshallow` 取回。
                """))

    package static let notInGit = DiagnosticCode(
        "E0871", "not-in-git", .error,
        title: Message(en: "the workspace is not in a git repository", zh: "工作区不在 git 仓库中"),
        explanation: Message(
            en: """
                Earlier versions are read from git. Two folders can be compared without it: \
                `plenary diff --no-index OLD-FOLDER NEW-FOLDER`.
                """,
            zh: "以前的版本从 git 读取。没有 git 也可以比较两个文件夹：`plenary diff --no-index 旧文件夹 新文件夹`。"))

    package static let noCommitYet = DiagnosticCode(
        "E0872", "no-commit-yet", .error,
        title: Message(en: "the repository has no commit yet", zh: "仓库还没有任何提交"),
        explanation: Message(
            en: "There is no earlier version to compare with. Make a first commit: `git add .` and `git commit`.",
            zh: "还没有可供比较的以前版本。请先做第一次提交：`git add .` 然后 `git commit`。"))

    package static let noCommonAncestor = DiagnosticCode(
        "E0873", "no-common-ancestor", .error,
        title: Message(en: "two versions have no common ancestor", zh: "两个版本没有共同的祖先"),
        explanation: Message(
            en: """
                `A...B` compares B with the commit at which its history left that of A. There is none here: the histories never met, \
                or the clone was made with `--depth` and is cut off before that commit (`git fetch --unshallow` brings the rest). \
                `A..B` compares the two as they are.
                """,
            zh: """
                `A...B` 把 B 与两者历史分开处的提交比较。这里没有这样的提交：两段历史从未相交，或仓库是用 `--depth` \
                克隆的，历史在此之前被截断（`git fetch --unshallow` 可取回其余部分）。`A..B` 直接比较两个版本。
                """))

    package static let noIndex = DiagnosticCode(
        "E0874", "no-index", .error,
        title: Message(en: "a bare repository has no files but those of its revisions", zh: "裸仓库除各版本外没有文件"),
        explanation: Message(
            en: "There is no work tree and nothing is staged in a bare repository. Compare two revisions: `plenary diff A..B`.",
            zh: "裸仓库没有工作树，也没有暂存内容。请比较两个版本：`plenary diff A..B`。"))

    package static let noWorkspaceInRevision = DiagnosticCode(
        "E0875", "no-workspace-in-revision", .error,
        title: Message(en: "a revision has no plenary.yml", zh: "版本中没有 plenary.yml"),
        explanation: Message(
            en: """
                The folder of the workspace has no plenary.yml in that revision, so there is nothing to compare. Where the workspace \
                stood elsewhere then, the message says where; name that folder with `--workspace` in a checkout of that revision, or \
                choose a later revision.
                """,
            zh: "该版本中工作区的文件夹里没有 plenary.yml，因此没有可比较的内容。如果当时工作区在别处，消息会说明位置；请选用较晚的版本。"))

    package static let gitFailed = DiagnosticCode(
        "E0950", "git-failed", .error,
        title: Message(en: "git could not read the repository", zh: "git 无法读取仓库"),
        explanation: Message(
            en: """
                The message is git's own. Where the repository belongs to another user, git says which line makes you trust it; \
                Plenary never does that for you. `git fsck` looks for damage.
                """,
            zh: "消息来自 git 本身。如果仓库属于其他用户，git 会给出信任它的命令；Plenary 绝不会替您执行。`git fsck` 可检查损坏。"))

    package static let objectsMissing = DiagnosticCode(
        "E0951", "objects-missing", .error,
        title: Message(en: "files of a revision are not in this clone", zh: "本克隆中缺少某版本的文件"),
        explanation: Message(
            en: """
                A partial clone (`git clone --filter=...`) leaves out files of older revisions until somebody needs them. Plenary \
                does not use the network by itself: `git fetch --refetch --no-filter` brings all of them.
                """,
            zh: """
                部分克隆（`git clone --filter=...`）在需要之前不下载旧版本的文件。Plenary 不会自行访问网络：\
                `git fetch --refetch --no-filter` 可取回全部文件。
                """))

    package static let objectDamaged = DiagnosticCode(
        "E0952", "object-damaged", .error,
        title: Message(en: "an object of the repository is damaged", zh: "仓库中有损坏的对象"),
        explanation: Message(
            en: "git found an object whose bytes are not what its name says. `git fsck` names all of them; a fresh clone has them whole.",
            zh: "git 发现某个对象的内容与其名称不符。`git fsck` 会列出所有损坏的对象；重新克隆即可得到完整的对象。"))
}
