using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreditsAndWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ActualWords",
                table: "Figures",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClaimedWords",
                table: "Figures",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CreditProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CreditProposals_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditProposals_Members_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditProposals_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SourceSketches_TakenAt",
                table: "SourceSketches",
                column: "TakenAt");

            migrationBuilder.CreateIndex(
                name: "IX_OriginProposals_State_FirstId_SecondId",
                table: "OriginProposals",
                columns: new[] { "State", "FirstId", "SecondId" },
                filter: "State = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_CreditProposals_ClaimId_Key",
                table: "CreditProposals",
                columns: new[] { "ClaimId", "Key" },
                unique: true,
                filter: "ClaimId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CreditProposals_DecidedById",
                table: "CreditProposals",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_CreditProposals_SourceId_Key",
                table: "CreditProposals",
                columns: new[] { "SourceId", "Key" },
                unique: true,
                filter: "SourceId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CreditProposals_State_SourceId",
                table: "CreditProposals",
                columns: new[] { "State", "SourceId" },
                filter: "State = 'Open'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CreditProposals");

            migrationBuilder.DropIndex(
                name: "IX_SourceSketches_TakenAt",
                table: "SourceSketches");

            migrationBuilder.DropIndex(
                name: "IX_OriginProposals_State_FirstId_SecondId",
                table: "OriginProposals");

            migrationBuilder.DropColumn(
                name: "ActualWords",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "ClaimedWords",
                table: "Figures");
        }
    }
}
