import Diagnostics
import Testing

@testable import Preview

@Suite struct PreviewCodesTests {
    @Test func eachFaultHasItsCode() throws {
        #expect(MachineFault.portBusy(8080).code == .portBusy)
        #expect(MachineFault.portForbidden(80).code == .portForbidden)
        #expect(MachineFault.portForbidden(80).help?.en == "choose a port from 1024 on with --port")
        let fault = MachineFault.notStarted(Message(en: "too many files are open", zh: "打开的文件过多"))
        #expect(fault.code == .previewNotStarted)
        #expect(fault.message.zh == "无法启动预览：打开的文件过多")
    }

    /// 0 is any free port; the same port again is busy, unless there is no wish.
    @Test func portsAreTakenOnce() throws {
        let first = try LoopbackSocket.listen(wanted: 0, usual: 8080)
        #expect(first.port > 0 && first.host == "127.0.0.1")
        #expect(throws: MachineFault.portBusy(first.port)) { try LoopbackSocket.listen(wanted: first.port, usual: 8080) }
        let next = try LoopbackSocket.listen(wanted: nil, usual: first.port)
        #expect(next.port != first.port)
    }
}
