using System.Reflection;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Tests.Desks;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Permissions;

/// <summary>Every message by everybody, against the table in <c>matrix.csv</c>: what somebody may do is decided there, not found out from the code.</summary>
public sealed class ThePermissionMatrix(ThePermissionMatrix.Staff staff) : IClassFixture<ThePermissionMatrix.Staff>
{
    public static TheoryData<string, string, bool> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, bool>();
            foreach (var row in Matrix.Rows)
                foreach (var (role, isAllowed) in row.Allowed)
                    cells.Add(row.Message, role, isAllowed);
            return cells;
        }
    }

    [Fact]
    public void Every_message_has_a_row_and_every_row_a_message() =>
        Assert.Equal(Matrix.Messages.Keys.Order(StringComparer.Ordinal), Matrix.Rows.Select(row => row.Message));

    [Fact]
    public void Each_row_names_what_the_message_declares() =>
        Assert.Equal(Matrix.Rows.Select(row => (row.Message, row.Needs)), Matrix.Rows.Select(row => (row.Message, Declared(Matrix.Messages[row.Message]))));

    [Theory, MemberData(nameof(Cells))]
    public async Task It_holds(string message, string role, bool isAllowed)
    {
        var answer = await staff.SendAsync(Harmless.Of(Matrix.Messages[message]), role);

        Assert.NotEqual(ErrorKind.Unexpected, answer?.Kind);
        Assert.Equal(isAllowed, answer?.Kind != ErrorKind.NotAllowed);
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task What_is_allowed_reaches_its_handler_and_what_is_refused_never_does(string message, string role, bool isAllowed)
    {
        var hasReached = false;
        foreach (var one in Harmless.Shapes(Matrix.Messages[message]))
        {
            await staff.SendAsync(one, role);
            if (hasReached = Reached.Is(one)) break;
        }
        Assert.True(isAllowed == hasReached, isAllowed ? $"No shape of {message} passed its rules: see Harmless." : $"{message} was refused, and its handler ran.");
    }

    private static string Declared(Type message) => MessageRules.AccessOf(message).Single() switch
    {
        NeedsAttribute needs => needs.Permission.ToString(),
        AnyMemberAttribute => "any member",
        AnyoneAttribute => "anyone",
        _ => "the product",
    };

    /// <summary>Stands behind every behaviour of the product, where the handler is.</summary>
    private sealed class ReachedBehaviour<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    {
        public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
        {
            Reached.Note(request!);
            return next();
        }
    }

    private static class Reached
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<object, bool> All = new(ReferenceEqualityComparer.Instance);

        public static void Note(object message) => All[message] = true;

        public static bool Is(object message) => All.ContainsKey(message);
    }

    /// <summary>One member of each kind on one desk.</summary>
    public sealed class Staff : IAsyncLifetime
    {
        private static readonly MethodInfo Sending = typeof(Staff).GetMethod(nameof(ErrorAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

        private readonly Dictionary<string, Caller> callers = new() { ["visitor"] = Caller.Nobody };
        private Desk desk = null!;

        public async ValueTask InitializeAsync()
        {
            desk = await Desk.OpenAsync(change: services => services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ReachedBehaviour<,>)));
            await desk.SendAsSystemAsync(new SeedDesk.Command());
            // Who is deactivated had every role.
            foreach (var (role, roles) in new[] { ("reader", Roles.Reader), ("fact-checker", Roles.FactChecker), ("editor", Roles.Editor), ("administrator", Roles.Administrator), ("deactivated", Roles.Editor | Roles.Administrator) })
                callers[role] = Caller.Member((await desk.MemberAsync(roles)).Id);
            await desk.ReadAsync(async db =>
            {
                var member = (await db.Members.FindAsync(callers["deactivated"].MemberId))!;
                Assert.True(member.Deactivate(false, new(null, desk.Clock.Now)).IsDone);
                return await db.SaveChangesAsync();
            });
        }

        /// <returns>Nothing when it was done.</returns>
        public Task<Error?> SendAsync(object message, string role)
        {
            var answer = message.GetType().GetInterfaces().Single(type => type.Name == typeof(IRequest<>).Name).GetGenericArguments();
            return (Task<Error?>)Sending.MakeGenericMethod(answer).Invoke(null, [desk.Courier, message, callers[role] with { OperationId = Caller.NewOperation() }])!;
        }

        public ValueTask DisposeAsync() => desk.DisposeAsync();

        private static async Task<Error?> ErrorAsync<TAnswer>(Courier courier, IRequest<TAnswer> message, Caller caller) =>
            (Error?)typeof(TAnswer).GetProperty(nameof(Result.Error))!.GetValue(await courier.SendAsync(message, caller));
    }
}
