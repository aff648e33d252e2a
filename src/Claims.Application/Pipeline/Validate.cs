using Claims.Application.Kernel;
using FluentValidation;
using MediatR;

namespace Claims.Application.Pipeline;

/// <summary>Refuses messages of the wrong shape, field by field, before anything is read.</summary>
internal sealed class Validate<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> rules) : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var fields = new Dictionary<string, List<string>>();
        foreach (var rule in rules)
        {
            foreach (var failure in (await rule.ValidateAsync(request, cancellationToken)).Errors)
            {
                if (!fields.TryGetValue(failure.PropertyName, out var texts)) fields[failure.PropertyName] = texts = [];
                if (!texts.Contains(failure.ErrorMessage)) texts.Add(failure.ErrorMessage);
            }
        }
        return fields.Count == 0
            ? await next()
            : Answer<TResponse>.Fail(Error.Invalid(fields.ToDictionary(field => field.Key, field => field.Value.ToArray())));
    }
}
